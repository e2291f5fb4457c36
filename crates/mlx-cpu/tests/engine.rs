//! Lowered graphs compute what MLX's own primitives do.

use mlx::{Array, StreamOrDevice, ops};

fn input(rows: i32, columns: i32) -> Array {
    let values: Vec<f32> = (0..rows * columns).map(|i| ((i * 37 % 101) as f32 - 50.0) / 7.0).collect();
    Array::from_slice(&values, &[rows, columns]).expect("an array")
}

fn both(make: impl Fn() -> Array) -> (Vec<f32>, Vec<f32>) {
    let plain = make().to_vec::<f32>().expect("MLX computes it");
    let lowered = make();
    mlx_cpu::lower(std::slice::from_ref(&lowered)).expect("the graph is walked");
    (plain, lowered.to_vec::<f32>().expect("the engine computes it"))
}

fn assert_close(make: impl Fn() -> Array) {
    let (plain, lowered) = both(make);
    assert_eq!(plain.len(), lowered.len());
    for (a, b) in plain.iter().zip(&lowered) {
        let same = a == b || a.is_nan() && b.is_nan();
        assert!(same || (a - b).abs() <= 1e-6 * a.abs().max(1e-3), "{a} against {b}");
    }
}

#[test]
fn softmax_of_rows_of_any_length() {
    let s = StreamOrDevice::default();
    for columns in [1, 2, 31, 32, 33, 100, 1000] {
        assert_close(|| ops::core::softmax(&input(3, columns), Some(&[-1]), false, s).expect("softmax"));
        assert_close(|| ops::core::logsumexp(&input(3, columns), Some(&[-1]), false, s).expect("logsumexp"));
    }
}

#[test]
fn softmax_of_infinities_and_nan() {
    let s = StreamOrDevice::default();
    let (inf, nan) = (f32::INFINITY, f32::NAN);
    for row in [[-inf; 4], [1.0, -inf, 2.0, -inf], [inf, 1.0, 2.0, 3.0], [nan, 1.0, 2.0, 3.0]] {
        let make = || Array::from_slice(&row, &[1, 4]).expect("an array");
        assert_close(|| ops::core::softmax(&make(), Some(&[-1]), false, s).expect("softmax"));
        assert_close(|| ops::core::logsumexp(&make(), Some(&[-1]), false, s).expect("logsumexp"));
    }
}

#[test]
fn a_transposed_input_is_left_to_mlx() {
    let s = StreamOrDevice::default();
    assert_close(|| {
        let a = ops::core::transpose(&input(5, 7), None, s).expect("transpose");
        ops::core::softmax(&a, Some(&[-1]), false, s).expect("softmax")
    });
}

#[test]
fn a_temporary_input_is_computed_in_place() {
    let s = StreamOrDevice::default();
    assert_close(|| {
        let a = ops::core::add(&input(5, 70), &input(5, 70), s).expect("add");
        ops::core::softmax(&a, Some(&[-1]), false, s).expect("softmax")
    });
}
