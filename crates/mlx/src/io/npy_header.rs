//! The header of npy files: a literal of Python.

use std::io::Read;

use super::layout::{Layout, type_code};
use crate::Dtype;

/// NumPy's own headers have some hundred bytes.
const LONGEST: usize = 1 << 20;

/// Reads a header; gives what it says and how many bytes it has. An error says what is wrong.
pub(super) fn read(input: &mut impl Read) -> Result<(Layout, u64), String> {
    let start: [u8; 8] = bytes(input)?;
    if &start[..6] != b"\x93NUMPY" {
        return Err("it does not begin as such a file does".to_owned());
    }
    let (length, before) = match start[6] {
        1 => (usize::from(u16::from_le_bytes(bytes(input)?)), 10),
        2 | 3 => (u32::from_le_bytes(bytes(input)?) as usize, 12),
        version => return Err(format!("version {version} is unknown")),
    };
    if length > LONGEST {
        return Err(format!("a header of {length} bytes is too long"));
    }
    let mut text = vec![0; length];
    input.read_exact(&mut text).map_err(|_| "it ends within its header")?;
    let text = String::from_utf8(text).map_err(|_| "the header is no text")?;
    let layout = Literal(&text).header()?;
    Ok((layout, before + length as u64))
}

fn bytes<const N: usize>(input: &mut impl Read) -> Result<[u8; N], String> {
    let mut found = [0; N];
    input.read_exact(&mut found).map_err(|_| "it ends within its header")?;
    Ok(found)
}

/// What is still to be read of a literal.
struct Literal<'a>(&'a str);

impl<'a> Literal<'a> {
    /// `{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}`, the keys in any order.
    fn header(mut self) -> Result<Layout, String> {
        let (mut descr, mut order, mut shape) = (None, None, None);
        self.expect("{")?;
        while !self.eat("}") {
            let key = self.string()?;
            self.expect(":")?;
            match key {
                "descr" => descr = Some(self.string()?),
                "fortran_order" => order = Some(self.boolean()?),
                "shape" => shape = Some(self.tuple()?),
                _ => return Err(format!("the header has a key '{key}'")),
            }
            if !self.eat(",") {
                self.expect("}")?;
                break;
            }
        }
        let (Some(descr), Some(order), Some(shape)) = (descr, order, shape) else {
            return Err("the header does not name descr, fortran_order and shape".to_owned());
        };
        if !self.0.trim().is_empty() {
            return Err("the header has more than one value".to_owned());
        }
        let (dtype, big_endian) = dtype(descr)?;
        let mut layout = Layout::new(dtype, &shape)?;
        layout.column_major = order;
        layout.big_endian = big_endian;
        Ok(layout)
    }

    fn eat(&mut self, token: &str) -> bool {
        let rest = self.0.trim_start().strip_prefix(token);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn expect(&mut self, token: &str) -> Result<(), String> {
        if self.eat(token) { Ok(()) } else { Err(format!("the header lacks a '{token}'")) }
    }

    fn string(&mut self) -> Result<&'a str, String> {
        let quote = if self.eat("\"") { '"' } else { '\'' };
        if quote == '\'' {
            self.expect("'")?;
        }
        let (text, rest) = self.0.split_once(quote).ok_or("the header has a string without end")?;
        self.0 = rest;
        Ok(text)
    }

    fn boolean(&mut self) -> Result<bool, String> {
        if self.eat("True") {
            return Ok(true);
        }
        if self.eat("False") { Ok(false) } else { Err("fortran_order is no boolean".to_owned()) }
    }

    fn tuple(&mut self) -> Result<Vec<u64>, String> {
        let mut lengths = Vec::new();
        self.expect("(")?;
        while !self.eat(")") {
            let text = self.0.trim_start();
            let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
            lengths.push(text[..digits].parse().map_err(|_| "the shape is no tuple of lengths")?);
            self.0 = &text[digits..];
            if !self.eat(",") {
                self.expect(")")?;
                break;
            }
        }
        Ok(lengths)
    }
}

fn dtype(descr: &str) -> Result<(Dtype, bool), String> {
    let order = descr.chars().next().filter(|order| "<>|=".contains(*order));
    let code = order.map_or(descr, |_| &descr[1..]);
    let found = Dtype::ALL.into_iter().find(|dtype| type_code(*dtype) == code);
    let dtype = found.ok_or_else(|| format!("elements of type '{descr}' are unknown"))?;
    Ok((dtype, order == Some('>')))
}
