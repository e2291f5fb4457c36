type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Demands that a value has the very type `T`: of another one, a second argument would be missing. */
export declare function same<T>(): <U>(value: U, ...other: Same<T, U> extends true ? [] : [expected: T]) => void;
