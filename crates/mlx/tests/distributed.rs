//! Groups of processes, as a Rust program uses them: alone.

use mlx::distributed::{self, Exchange};
use mlx::{Array, ErrorKind, Result, StreamOrDevice, ops};

const S: StreamOrDevice = StreamOrDevice::Default;

#[test]
fn one_process_is_a_group_of_one() -> Result<()> {
    let group = distributed::init(false, "any", None)?;
    assert_eq!((group.rank()?, group.size()?), (0, 1));
    let copy = group.clone();
    drop(group);
    let x = Array::from_slice(&[1.0f32, 2.0], &[2])?;
    assert_eq!(ops::distributed::all_sum(&x, Some(&copy), S)?.to_vec::<f32>()?, [1.0, 2.0]);
    assert_eq!(ops::distributed::all_gather(&x, None, S)?.shape(), [2]);
    let split = copy.split(0, -1).expect_err("one process cannot be split");
    assert_eq!(split.kind, ErrorKind::Runtime);
    assert!(split.message.starts_with("[split]"), "{}", split.message);
    Ok(())
}

#[test]
fn what_cannot_be_is_an_error() -> Result<()> {
    assert!(!distributed::is_available("none such")?);
    let unknown = distributed::init(false, "none such", None).expect_err("no backend");
    assert_eq!(unknown.kind, ErrorKind::Value);
    let mut never = |_: Exchange<'_>| unreachable!("the ring needs no exchange");
    let exchange = distributed::init(false, "ring", Some(&mut never)).expect_err("for jaccl only");
    assert_eq!(exchange.kind, ErrorKind::Value);
    let x = Array::from_slice(&[1.0f32], &[1])?;
    let nobody = ops::distributed::send(&x, 1, None, S).expect_err("nobody to send to");
    assert_eq!(nobody.kind, ErrorKind::Value);
    let shape = ops::distributed::recv(&[-1], x.dtype(), 0, None, S).expect_err("no such shape");
    assert!(shape.message.contains("-1"), "{}", shape.message);
    Ok(())
}
