//! The C++ bridge: one `extern "C"` function for each row, and its Rust declaration.
//!
//! Every function runs its expression inside `bridge::guard`, which catches every
//! exception and returns a status.

use std::fmt::Write as _;

use crate::table::{Group, Kind, Op, Param, Returns, Table};

/// The C++ source of one group.
pub fn cpp(group: &Group) -> String {
    let mut out = String::from("#include \"bridge.h\"\n#include \"helpers.h\"\n\nextern \"C\" {\n");
    for op in &group.ops {
        cpp_function(&mut out, op);
    }
    out.push_str("\n}\n");
    out
}

/// The Rust declarations of the whole bridge.
pub fn declarations(table: &Table) -> String {
    let mut out = String::from("unsafe extern \"C\" {\n");
    for op in table.ops() {
        let mut args: Vec<String> =
            op.params.iter().map(|p| format!("{}: {}", rust_ident(&p.name), abi(p).rust)).collect();
        if op.stream {
            args.push("stream: Stream".into());
        }
        match op.returns {
            Returns::Array => args.push("out: *mut RawArray".into()),
            Returns::Arrays | Returns::Fixed(_) | Returns::Either => {
                args.push("out: *mut *mut ArrayVector".into())
            }
            Returns::None => {}
        }
        let _ = writeln!(
            out,
            "    /// `{}.{}`.\n    pub fn {}({}) -> i32;",
            op.namespace,
            op.name,
            op.symbol(),
            args.join(", ")
        );
    }
    out.push_str("}\n");
    out
}

/// How a parameter crosses the bridge.
struct Abi {
    /// Its type in the C++ signature.
    cpp: &'static str,
    /// Its type in the Rust declaration.
    rust: &'static str,
}

fn abi(param: &Param) -> Abi {
    let pick = |cpp, rust| Abi { cpp, rust };
    let Some(kind) = param.ty.single() else {
        return pick("bridge::Any", "Any");
    };
    match (kind, param.ty.optional) {
        (k, _) if k.is_array() => pick("const mx::array*", "*const RawArray"),
        (Kind::Arrays, _) => pick("bridge::Arrays", "Arrays"),
        (Kind::Group, _) => pick("const mx::distributed::Group*", "*const Group"),
        (Kind::Int, false) => pick("int32_t", "i32"),
        (Kind::Int, true) => pick("bridge::OptionalInt", "OptionalInt"),
        (Kind::Float, false) => pick("double", "f64"),
        (Kind::Float, true) => pick("bridge::OptionalFloat", "OptionalFloat"),
        (Kind::Bool, false) => pick("bool", "bool"),
        (Kind::Bool, true) => pick("bridge::OptionalInt", "OptionalInt"),
        (Kind::Uint64, _) => pick("uint64_t", "u64"),
        (Kind::String | Kind::Enum(_), _) => pick("bridge::Text", "Text"),
        (Kind::Dtype, false) => pick("int32_t", "i32"),
        (Kind::Dtype, true) => pick("bridge::OptionalInt", "OptionalInt"),
        _ => pick("bridge::Ints", "Ints"),
    }
}

fn cpp_function(out: &mut String, op: &Op) {
    let mut args: Vec<String> = op.params.iter().map(|p| format!("{} {}_raw", abi(p).cpp, p.name)).collect();
    if op.stream {
        args.push("bridge::Stream stream_raw".into());
    }
    let store = match op.returns {
        Returns::Array => {
            args.push("mx::array* out".into());
            format!("new (out) mx::array({});", op.cpp)
        }
        Returns::Arrays | Returns::Fixed(_) | Returns::Either => {
            args.push("std::vector<mx::array>** out".into());
            format!("*out = new std::vector<mx::array>(bridge::to_vector({}));", op.cpp)
        }
        Returns::None => format!("{};", op.cpp),
    };
    let _ = writeln!(out, "\nint32_t {}({}) {{", op.symbol(), args.join(", "));
    let _ = writeln!(out, "  return bridge::guard([&] {{");
    for param in &op.params {
        let _ = writeln!(out, "    {}", unpack(param));
    }
    if op.stream {
        let _ = writeln!(out, "    const mx::StreamOrDevice& s = bridge::stream(stream_raw);");
    }
    let _ = writeln!(out, "    {store}\n  }});\n}}");
}

/// The statement that turns what crossed the bridge into what the expression takes.
fn unpack(param: &Param) -> String {
    let name = param.cpp_name();
    let raw = format!("{}_raw", param.name);
    let optional = param.ty.optional;
    let Some(kind) = param.ty.single() else {
        let variants: Vec<&str> = param.ty.kinds.iter().map(value_type).collect();
        let mut choice = String::new();
        for (tag, kind) in param.ty.kinds.iter().enumerate() {
            let make = any_value(kind, &raw);
            let _ = write!(choice, "{raw}.tag == {tag} ? {name}_variant({make}) : ");
        }
        let alias = format!("using {name}_variant = std::variant<{}>;", variants.join(", "));
        let fail = format!("throw std::invalid_argument(\"malformed argument '{name}'\")");
        return if optional {
            format!(
                "{alias}\n    std::optional<{name}_variant> {name};\n    \
                 if ({raw}.tag >= 0) {name} = {choice}{fail};"
            )
        } else {
            format!("{alias}\n    {name}_variant {name} = {choice}{fail};")
        };
    };
    match (kind, optional) {
        (k, false) if k.is_array() => format!("const mx::array& {name} = *{raw};"),
        (k, true) if k.is_array() => format!("auto {name} = bridge::optional_array({raw});"),
        (Kind::Arrays, _) => format!("auto {name} = bridge::array_list({raw});"),
        (Kind::Group, false) => format!("const mx::distributed::Group& {name} = *{raw};"),
        (Kind::Group, true) => format!("auto {name} = bridge::group_or_global({raw});"),
        (Kind::Int | Kind::Float | Kind::Bool | Kind::Uint64, false) => {
            format!("auto {name} = {raw};")
        }
        (Kind::Int, true) => format!("auto {name} = bridge::optional_value<int>({raw});"),
        (Kind::Float, true) => format!("auto {name} = bridge::optional_value<double>({raw});"),
        (Kind::Bool, true) => format!("auto {name} = bridge::optional_value<bool>({raw});"),
        (Kind::Dtype, false) => format!("mx::Dtype {name} = bridge::dtype({raw});"),
        (Kind::Dtype, true) => format!("auto {name} = bridge::optional_dtype({raw});"),
        (Kind::String | Kind::Enum(_), false) => format!("auto {name} = bridge::text({raw});"),
        (Kind::String | Kind::Enum(_), true) => {
            format!("auto {name} = bridge::optional_text({raw});")
        }
        (_, false) => format!("auto {name} = bridge::{}({raw});", ints_reader(kind)),
        (_, true) => format!(
            "std::optional<{}> {name};\n    if ({raw}.data) {name} = bridge::{}({raw});",
            value_type(kind),
            ints_reader(kind)
        ),
    }
}

fn ints_reader(kind: &Kind) -> &'static str {
    match kind {
        Kind::Shape => "shape",
        Kind::Pair => "pair",
        Kind::Triple => "triple",
        Kind::Lists => "lists",
        _ => "ints",
    }
}

fn value_type(kind: &Kind) -> &'static str {
    match kind {
        Kind::Array | Kind::Value | Kind::IntArray => "mx::array",
        Kind::Arrays => "std::vector<mx::array>",
        Kind::Int => "int",
        Kind::Float => "double",
        Kind::Bool => "bool",
        Kind::Uint64 => "uint64_t",
        Kind::String | Kind::Enum(_) => "std::string",
        Kind::Shape => "mx::Shape",
        Kind::Ints => "std::vector<int>",
        Kind::Pair => "std::pair<int, int>",
        Kind::Triple => "std::tuple<int, int, int>",
        Kind::Lists => "std::vector<std::vector<int>>",
        Kind::Dtype => "mx::Dtype",
        Kind::Group => "mx::distributed::Group",
    }
}

fn any_value(kind: &Kind, raw: &str) -> String {
    match kind {
        Kind::Array | Kind::Value | Kind::IntArray => format!("*{raw}.array"),
        Kind::Arrays => format!("bridge::array_list({raw}.arrays)"),
        Kind::Int => format!("static_cast<int>({raw}.number)"),
        Kind::Float => format!("{raw}.number"),
        Kind::Bool => format!("{raw}.number != 0"),
        Kind::Uint64 => format!("static_cast<uint64_t>({raw}.number)"),
        Kind::String | Kind::Enum(_) => format!("bridge::text({raw}.text)"),
        Kind::Dtype => format!("bridge::dtype(static_cast<int32_t>({raw}.number))"),
        Kind::Group => unreachable!("no union has a group"),
        list => format!("bridge::{}({raw}.ints)", ints_reader(list)),
    }
}

/// A name that Rust takes as an identifier.
pub fn rust_ident(name: &str) -> String {
    match name {
        "where" | "type" | "ref" | "mod" | "fn" | "in" | "loop" | "match" | "move" => {
            format!("r#{name}")
        }
        _ => name.to_lowercase(),
    }
}
