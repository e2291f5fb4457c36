//! The safe Rust functions: one for each row, in a module for each namespace.

use std::fmt::Write as _;

use crate::bridge::rust_ident;
use crate::table::{Kind, Op, Param, Returns, Table};

/// The text of the modules.
pub fn rust(table: &Table) -> String {
    let mut out = String::new();
    for namespace in table.namespaces() {
        let _ = writeln!(out, "/// The ops of Python's `mlx.core{}`.", scope(namespace));
        let _ = writeln!(
            out,
            "pub mod {namespace} {{\n    #[allow(unused_imports)]\n    use crate::call::{{self, Arg, Array, Dtype, Result, StreamOrDevice, Tag, sys}};\n    #[allow(unused_imports)]\n    use crate::distributed::Group;"
        );
        for op in table.ops().filter(|op| op.namespace == namespace) {
            function(&mut out, op);
        }
        out.push_str("}\n\n");
    }
    out
}

fn scope(namespace: &str) -> String {
    if namespace == "core" { String::new() } else { format!(".{namespace}") }
}

fn function(out: &mut String, op: &Op) {
    let mut args: Vec<String> =
        op.params.iter().map(|p| format!("{}: {}", rust_ident(&p.name), rust_type(p))).collect();
    let mut passed: Vec<String> = op.params.iter().map(pass).collect();
    if op.stream {
        args.push("stream: StreamOrDevice".into());
        passed.push("stream.raw()".into());
    }
    let (result, call) = match op.returns {
        Returns::Array => {
            passed.push("out".into());
            ("Array", format!("call::one(\"{}\", |out| unsafe {{ CALL }})", op.name))
        }
        Returns::Arrays | Returns::Fixed(_) | Returns::Either => {
            passed.push("out".into());
            ("Vec<Array>", format!("call::many(\"{}\", |out| unsafe {{ CALL }})", op.name))
        }
        Returns::None => ("()", format!("call::check(\"{}\", unsafe {{ CALL }})", op.name)),
    };
    let call = call.replace("CALL", &format!("sys::{}({})", op.symbol(), passed.join(", ")));
    let _ = writeln!(out, "\n    /// {}\n    #[inline]\n    #[allow(clippy::too_many_arguments)]", op.doc);
    for param in op.params.iter().filter(|p| !p.doc.is_empty()) {
        let _ = writeln!(out, "    ///\n    /// `{}`: {}", param.name, param.doc);
    }
    let _ = writeln!(out, "    pub fn {}({}) -> Result<{result}> {{", rust_ident(&op.name), args.join(", "));
    for param in op.params.iter().filter(|p| p.ty.single().is_none()) {
        let name = rust_ident(&param.name);
        let tags: Vec<String> = param.ty.kinds.iter().map(|k| format!("Tag::{}", tag(k))).collect();
        let _ = writeln!(
            out,
            "        let {name} = call::any(\"{}\", \"{}\", {name}{}, &[{}])?;",
            op.name,
            param.name,
            if param.ty.optional { "" } else { ".into()" },
            tags.join(", ")
        );
    }
    let _ = writeln!(
        out,
        "        // SAFETY: every pointer comes from a reference or slice that outlives the call,\n        \
         // and the bridge function has the signature that the same row declares.\n        {call}\n    }}"
    );
}

fn rust_type(param: &Param) -> String {
    let Some(kind) = param.ty.single() else {
        return if param.ty.optional { "Option<Arg<'_>>".into() } else { "Arg<'_>".into() };
    };
    let plain = match kind {
        Kind::Array | Kind::Value | Kind::IntArray => "&Array",
        Kind::Arrays => "&[Array]",
        Kind::Int => "i32",
        Kind::Float => "f64",
        Kind::Bool => "bool",
        Kind::Uint64 => "u64",
        Kind::String | Kind::Enum(_) => "&str",
        Kind::Shape | Kind::Ints => "&[i32]",
        Kind::Pair => "[i32; 2]",
        Kind::Triple => "[i32; 3]",
        Kind::Lists => "&[Vec<i32>]",
        Kind::Dtype => "Dtype",
        Kind::Group => "&Group",
    };
    if param.ty.optional { format!("Option<{plain}>") } else { plain.to_owned() }
}

fn pass(param: &Param) -> String {
    let name = rust_ident(&param.name);
    let optional = param.ty.optional;
    let Some(kind) = param.ty.single() else {
        return format!("{name}.raw()");
    };
    match (kind, optional) {
        (k, false) if k.is_array() => format!("{name}.raw()"),
        (k, true) if k.is_array() => format!("call::raw_or_null({name})"),
        (Kind::Arrays, false) => format!("call::raw_arrays({name})"),
        (Kind::Int | Kind::Float | Kind::Bool | Kind::Uint64, false) => name,
        (Kind::Int, true) => format!("call::optional_int({name})"),
        (Kind::Float, true) => format!("call::optional_float({name})"),
        (Kind::Bool, true) => format!("call::optional_int({name}.map(i32::from))"),
        (Kind::Group, false) => format!("{name}.raw()"),
        (Kind::Group, true) => format!("{name}.map_or(std::ptr::null(), Group::raw)"),
        (Kind::Dtype, false) => format!("{name} as i32"),
        (Kind::Dtype, true) => format!("call::optional_int({name}.map(|d| d as i32))"),
        (Kind::String | Kind::Enum(_), false) => format!("call::text(Some({name}))"),
        (Kind::String | Kind::Enum(_), true) => format!("call::text({name})"),
        (Kind::Lists, false) => format!("call::ints(Some(&call::flatten_lists({name})))"),
        (Kind::Lists, true) => format!("call::ints({name}.map(call::flatten_lists).as_deref())"),
        (Kind::Pair | Kind::Triple, false) => format!("call::ints(Some(&{name}))"),
        (Kind::Pair | Kind::Triple, true) => format!("call::ints({name}.as_ref().map(|v| &v[..]))"),
        (_, false) => format!("call::ints(Some({name}))"),
        (_, true) => format!("call::ints({name})"),
    }
}

/// The tag of a kind in a union.
pub fn tag(kind: &Kind) -> &'static str {
    match kind {
        Kind::Array | Kind::Value | Kind::IntArray => "Array",
        Kind::Arrays => "Arrays",
        Kind::Int => "Int",
        Kind::Float => "Float",
        Kind::Bool => "Bool",
        Kind::Uint64 => "Uint64",
        Kind::String | Kind::Enum(_) => "Text",
        Kind::Shape | Kind::Ints => "Ints",
        Kind::Pair => "Pair",
        Kind::Triple => "Triple",
        Kind::Lists => "Lists",
        Kind::Dtype => "Dtype",
        Kind::Group => unreachable!("no union has a group"),
    }
}
