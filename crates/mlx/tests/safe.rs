//! The safe API as a Rust program uses it.

use mlx::io::{Source, Target};
use mlx::{Array, Dtype, ErrorKind, Result, StreamOrDevice, io, ops::core, transforms};

const S: StreamOrDevice = StreamOrDevice::Default;

fn array(data: &[f32]) -> Array {
    Array::from_slice(data, &[data.len() as i32]).expect("data that fills its shape")
}

fn loss(inputs: &[Array]) -> Result<Vec<Array>> {
    Ok(vec![core::sum(&core::square(&inputs[0], S)?, None, false, S)?])
}

#[test]
fn ops_and_elements() -> Result<()> {
    let sum = core::add(&array(&[1.0, 2.0]), &array(&[3.0, 4.0]), S)?;
    assert_eq!((sum.shape(), sum.dtype(), sum.size(), sum.nbytes()), (&[2][..], Dtype::Float32, 2, 8));
    assert_eq!(sum.to_vec::<f32>()?, [4.0, 6.0]);
    assert_eq!(sum.print()?, "array([4, 6], dtype=float32)");
    Ok(())
}

#[test]
fn errors_have_kinds_and_names() -> Result<()> {
    let shapes = core::add(&array(&[1.0, 2.0]), &array(&[1.0, 2.0, 3.0]), S).expect_err("shapes differ");
    assert_eq!(shapes.kind, ErrorKind::Value);
    let impossible = core::zeros(&[1 << 16; 4], None, S).expect_err("more bytes than can be counted");
    assert!(impossible.message.contains("zeros"), "{}", impossible.message);
    let memory = Array::eval(&[core::zeros(&[1_000_000_000; 2], None, S)?]).expect_err("more than there is");
    assert_eq!(memory.kind, ErrorKind::Runtime);
    assert!(Array::from_bytes(&[0; 4], Dtype::Float32, &[2], Dtype::Float32).is_err());
    assert_eq!(core::add(&array(&[1.0]), &array(&[1.0]), S)?.to_vec::<f32>()?, [2.0]);
    Ok(())
}

#[test]
fn gradients_and_functions_that_fail() -> Result<()> {
    let inputs = [array(&[1.0, -2.0])];
    let (values, gradients) =
        transforms::value_and_grad(transforms::function(|x| loss(x).ok()), &[0], &inputs)?;
    assert_eq!(values[0].to_vec::<f32>()?, [5.0]);
    assert_eq!(gradients[0].to_vec::<f32>()?, [2.0, -4.0]);
    let failed = transforms::value_and_grad(transforms::function(|_| None), &[0], &inputs)
        .expect_err("the function failed");
    assert_eq!(failed.kind, ErrorKind::Callback);
    let panicked = transforms::value_and_grad(transforms::function(|_| panic!("on purpose")), &[0], &inputs);
    assert_eq!(panicked.expect_err("the function panicked").kind, ErrorKind::Callback);
    assert!(transforms::value_and_grad(transforms::function(|x| loss(x).ok()), &[0], &inputs).is_ok());
    Ok(())
}

#[test]
fn files_go_there_and_back() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("mlx-rust-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let path = folder.join("a.safetensors").display().to_string();
    let named = [("w".to_owned(), array(&[1.0, 2.0]))];
    io::save_safetensors(Target::Path(&path), &named, &[("by".into(), "test".into())])?;
    let (arrays, metadata) = io::load_safetensors(Source::Path(&path), S)?;
    assert_eq!(arrays[0].0, "w");
    assert_eq!(arrays[0].1.to_vec::<f32>()?, [1.0, 2.0]);
    assert_eq!(metadata, [("by".to_owned(), "test".to_owned())]);
    let missing = folder.join("missing.npy").display().to_string();
    assert!(io::load_npy(Source::Path(&missing), S).is_err());
    std::fs::remove_dir_all(&folder).expect("the folder is there");
    Ok(())
}

#[test]
fn files_lie_in_memory() -> Result<()> {
    let named = [("a".to_owned(), array(&[1.0, 2.0])), ("b".to_owned(), array(&[3.0]))];
    for compressed in [false, true] {
        let mut file = Vec::new();
        io::save_npz(Target::Write(&mut file), &named, compressed)?;
        let loaded = io::load_npz(Source::Bytes(&file), S)?;
        assert_eq!(loaded.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(loaded[1].1.to_vec::<f32>()?, [3.0]);
        assert!(io::load_npz(Source::Bytes(&file[..file.len() - 1]), S).is_err());
    }
    Ok(())
}
