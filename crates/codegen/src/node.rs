//! The addon's functions: each reads its arguments from the call buffer, calls the
//! safe wrapper and stores the result.

use std::fmt::Write as _;

use crate::bridge::rust_ident;
use crate::table::{Kind, Op, Param, Returns, Table};
use crate::wrappers::tag;

/// The functions and the list by which the addon registers them.
pub fn rust(table: &Table) -> String {
    let mut out = String::from("use crate::call::*;\nuse mlx::ops;\nuse mlx::call::Tag;\n\n");
    for op in table.ops() {
        function(&mut out, op);
    }
    out.push_str("/// Every op with the name under which JavaScript calls it.\n");
    out.push_str("pub const OPS: &[(&str, Callback)] = &[\n");
    for op in table.ops() {
        let name = identifier(op);
        let _ = writeln!(out, "    (\"{name}\", entry_{name}),");
    }
    out.push_str("];\n");
    out
}

/// The name of an op among the addon's functions.
pub fn identifier(op: &Op) -> String {
    format!("{}_{}", op.namespace, op.name)
}

fn function(out: &mut String, op: &Op) {
    let name = identifier(op);
    let _ = writeln!(out, "fn op_{name}(call: &Call<'_>) -> Result<()> {{");
    for param in &op.params {
        let mutable = if param.ty.single().is_some_and(Kind::is_array) { "mut " } else { "" };
        let _ = writeln!(out, "    let {mutable}{} = {};", rust_ident(&param.name), read(param));
    }
    if op.stream {
        let _ = writeln!(out, "    let stream = call.stream()?;");
    }
    let weak: Vec<&Param> = op.params.iter().filter(|p| p.ty.single() == Some(&Kind::Array)).collect();
    if !weak.is_empty() {
        let list: Vec<String> = weak.iter().map(|p| operand_ref(p)).collect();
        let _ = writeln!(out, "    let weak = weak_dtype(&[{}]);", list.join(", "));
    }
    for param in op.params.iter().filter(|p| p.ty.single().is_some_and(Kind::is_array)) {
        let name = rust_ident(&param.name);
        let dtype = if param.ty.single() == Some(&Kind::Array) { "weak" } else { "None" };
        let _ = if param.ty.optional {
            writeln!(
                out,
                "    let {name} = {name}.as_mut().map(|v| v.resolve({dtype}, &call.state.scalars)).transpose()?;"
            )
        } else {
            writeln!(out, "    let {name} = {name}.resolve({dtype}, &call.state.scalars)?;")
        };
    }
    let mut args: Vec<String> = op.params.iter().map(pass).collect();
    if op.stream {
        args.push("stream".into());
    }
    let path = format!("ops::{}::{}({})?", op.namespace, rust_ident(&op.name), args.join(", "));
    let _ = match op.returns {
        Returns::Array => writeln!(out, "    call.give({path})"),
        Returns::Arrays | Returns::Fixed(_) | Returns::Either => writeln!(out, "    call.give_many({path})"),
        Returns::None => writeln!(out, "    {path};\n    call.give_nothing()"),
    };
    let _ = writeln!(
        out,
        "}}\n\nunsafe extern \"C\" fn entry_{name}(env: Env, _: CallbackInfo) -> RawValue {{\n    \
         run(env, op_{name})\n}}\n"
    );
}

fn operand_ref(param: &Param) -> String {
    let name = rust_ident(&param.name);
    if param.ty.optional { format!("{name}.as_ref()") } else { format!("Some(&{name})") }
}

fn read(param: &Param) -> String {
    let Some(kind) = param.ty.single() else {
        let tags: Vec<String> = param.ty.kinds.iter().map(|k| format!("Tag::{}", tag(k))).collect();
        let tags = tags.join(", ");
        return if param.ty.optional {
            format!("call.optional(|c| c.any(&[{tags}]))?")
        } else {
            format!("call.any(&[{tags}])?")
        };
    };
    if kind.is_array() {
        let method = if param.ty.optional { "optional_operand" } else { "operand" };
        return format!("call.{method}()?");
    }
    let method = match kind {
        Kind::Arrays => "arrays",
        Kind::Int => "int",
        Kind::Float => "float",
        Kind::Bool => "bool",
        Kind::Uint64 => "uint64",
        Kind::String | Kind::Enum(_) => "text",
        Kind::Pair => "tuple::<2>",
        Kind::Triple => "tuple::<3>",
        Kind::Lists => "lists",
        Kind::Dtype => "dtype",
        Kind::Group => "group",
        _ => "ints",
    };
    if param.ty.optional { format!("call.optional(|c| c.{method}())?") } else { format!("call.{method}()?") }
}

fn pass(param: &Param) -> String {
    let name = rust_ident(&param.name);
    let optional = param.ty.optional;
    let Some(kind) = param.ty.single() else {
        return if optional {
            format!("{name}.as_ref().map(OwnedArg::borrow)")
        } else {
            format!("{name}.borrow()")
        };
    };
    match kind {
        k if k.is_array() => name,
        Kind::Int | Kind::Float | Kind::Bool | Kind::Uint64 | Kind::Dtype => name,
        Kind::Group if optional => format!("{name}.as_ref()"),
        Kind::Pair | Kind::Triple => name,
        _ if optional => format!("{name}.as_deref()"),
        _ => format!("&{name}"),
    }
}
