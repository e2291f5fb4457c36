//! The exponential function, written so that loops over it become SIMD.

/// `exp(x)` within two units in the last place; 0 below −87.3, infinity above 88.7, NaN for NaN.
///
/// x = n ln 2 + r with |r| ≤ ln 2 / 2; a polynomial gives exp(r), the exponent's bits 2ⁿ.
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    const LOG2_E: f32 = std::f32::consts::LOG2_E;
    // ln 2 in two parts, so that n ln 2 is exact to more bits than a float has.
    const LN2_HIGH: f32 = 0.693_359_4;
    const LN2_LOW: f32 = -2.121_944_4e-4;
    // Adding and taking away 1.5 × 2²³ rounds to the nearest integer.
    const ROUND: f32 = 12_582_912.0;

    let bounded = x.clamp(-87.336_54, 88.722_83);
    let n = bounded.mul_add(LOG2_E, ROUND) - ROUND;
    let r = n.mul_add(-LN2_LOW, n.mul_add(-LN2_HIGH, bounded));
    let p = r.mul_add(1.987_569_1e-4, 1.398_199_9e-3);
    let p = r.mul_add(p, 8.333_452e-3);
    let p = r.mul_add(p, 4.166_579_6e-2);
    let p = r.mul_add(p, 0.166_666_65);
    let p = r.mul_add(p, 0.5);
    let p = (r * r).mul_add(p, r) + 1.0;
    // Two factors, as 2¹²⁸ has no float of its own.
    let half = (n * 0.5).floor();
    let value = p * power_of_two(half) * power_of_two(n - half);
    let value = if x < -87.336_54 { 0.0 } else { value };
    if x > 88.722_83 { f32::INFINITY } else { value }
}

/// 2ⁿ for a whole n from −126 to 127, and anything for NaN, whose product is NaN all the same.
#[inline(always)]
fn power_of_two(n: f32) -> f32 {
    // The integer lies in the low bits of n + 1.5 × 2²³.
    let bits = (n + 12_582_912.0).to_bits();
    f32::from_bits(bits.wrapping_add(127) << 23)
}

#[cfg(test)]
mod tests {
    use super::exp;

    #[test]
    fn is_close_to_the_exact_value() {
        for i in -87_000..88_700 {
            let x = i as f32 / 1000.0;
            let exact = f64::from(x).exp();
            let error = (f64::from(exp(x)) - exact).abs() / exact;
            assert!(error < 2.5e-7, "exp({x}): relative error {error}");
        }
    }

    #[test]
    fn knows_the_ends() {
        assert_eq!(exp(f32::NEG_INFINITY), 0.0);
        assert_eq!(exp(-1e30), 0.0);
        assert_eq!(exp(f32::INFINITY), f32::INFINITY);
        assert_eq!(exp(0.0), 1.0);
        assert!(exp(f32::NAN).is_nan());
    }
}
