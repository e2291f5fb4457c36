//! The TypeScript functions with their types and documentation, and the methods of
//! the array.

use std::fmt::Write as _;

use serde_json::Value;

use crate::node::identifier;
use crate::signatures::{Overload, Place, doc_comment, keyword_params, method_comment, options, overloads};
use crate::table::{Kind, Op, Param, Returns, Table};

const HEADER: &str = "// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.\n\n";
const TYPES: &[&str] = &["ArrayLike", "IntArrayLike", "StreamOptions", "StreamOrDevice"];
const RESERVED: &[&str] = &["var", "delete", "new", "in", "with", "function", "default", "for"];

/// The files, as names and texts.
pub fn files(table: &Table) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for namespace in table.namespaces() {
        let ops: Vec<&Op> = table.ops().filter(|op| op.namespace == namespace && !op.internal).collect();
        files.push((format!("{namespace}.ts"), module(&ops)));
    }
    let internal: Vec<&Op> = table.ops().filter(|op| op.internal).collect();
    files.push(("internal.ts".into(), module(&internal)));
    files.push(("methods.ts".into(), methods(table)));
    files
}

fn module(ops: &[&Op]) -> String {
    let mut body = String::new();
    for op in ops {
        options(&mut body, op);
        function(&mut body, op);
    }
    let mut exports: Vec<String> = Vec::new();
    for op in ops {
        if ident(&op.name) != op.name {
            exports.push(format!("{} as {}", ident(&op.name), op.name));
        }
        exports.extend(op.aliases.iter().map(|alias| format!("{} as {alias}", ident(&op.name))));
    }
    if !exports.is_empty() {
        let _ = writeln!(body, "export {{ {} }};", exports.join(", "));
    }
    format!("{HEADER}{}{body}", imports(&body))
}

/// The imports of the names that a body uses.
fn imports(body: &str) -> String {
    let mut out = String::new();
    let values = [
        (
            "../call",
            &[
                "finish",
                "finishEither",
                "finishMany",
                "finishNothing",
                "isOptions",
                "keyword",
                "checkKeywords",
                "spreads",
                "elements",
                "afterElements",
            ][..],
        ),
        (
            "../marshal",
            &[
                "begin",
                "intArray",
                "putArrays",
                "putBool",
                "putDtype",
                "putEnum",
                "putFloat",
                "putGroup",
                "putInt",
                "putIntArray",
                "putInts",
                "putLists",
                "putOperand",
                "putPresence",
                "putOptionalIntArray",
                "putOptionalOperand",
                "putStream",
                "putString",
                "putTuple",
                "putUint64",
                "putUnion",
            ][..],
        ),
        ("../native", &["native"][..]),
        ("../keys", &["nextKey"][..]),
        ("../dtype", &["dtypes"][..]),
    ];
    for (path, names) in values {
        let used: Vec<&str> = names.iter().copied().filter(|n| uses(body, n)).collect();
        if !used.is_empty() {
            let _ = writeln!(out, "import {{ {} }} from '{path}';", used.join(", "));
        }
    }
    let types = [
        ("../array", &["MxArray"][..]),
        ("../dtype", &["Dtype"][..]),
        ("../group", &["Group"][..]),
        ("../types", TYPES),
    ];
    for (path, names) in types {
        let used: Vec<&str> = names.iter().copied().filter(|n| uses(body, n)).collect();
        if !used.is_empty() {
            let _ = writeln!(out, "import type {{ {} }} from '{path}';", used.join(", "));
        }
    }
    out
}

fn uses(body: &str, name: &str) -> bool {
    let code = body.lines().filter(|line| !line.trim_start().starts_with(['*', '/']));
    code.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_')).any(|word| word == name)
}

fn function(out: &mut String, op: &Op) {
    let name = ident(&op.name);
    out.push_str("/**\n");
    doc_comment(out, op);
    out.push_str(" */\n");
    for (index, Overload { parameters, result }) in
        overloads(op, Place { from: 0, scope: "" }).iter().enumerate()
    {
        if index > 0 {
            let _ = writeln!(out, "/** {} */", op.doc);
        }
        let _ = writeln!(out, "export function {name}({parameters}): {result};");
    }
    let names = names(op);
    let plain: Vec<String> = names.iter().map(|n| format!("{n}?: any")).collect();
    let _ = writeln!(out, "export function {name}({}): any {{", plain.join(", "));
    spread_list(out, op);
    take_keywords(out, op);
    for param in op.params.iter().filter(|p| p.ty.kinds.contains(&Kind::IntArray)) {
        let n = ident(&param.name);
        let union = if param.ty.single().is_none() { ", true" } else { "" };
        let _ = writeln!(out, "  {n} = intArray('{}', '{}', {n}{union});", op.name, param.name);
    }
    for param in op.params.iter().filter(|p| p.ty.optional) {
        if let Some(default) = param.default.as_ref().filter(|d| !d.is_null()) {
            let n = ident(&param.name);
            let _ = writeln!(out, "  if ({n} === undefined) {n} = {};", literal(param, default));
        }
    }
    if draws(op) {
        out.push_str("  key ??= nextKey();\n");
    }
    out.push_str("  begin();\n");
    for param in &op.params {
        let _ = writeln!(out, "  {};", put(op, param));
    }
    if op.stream {
        let _ = writeln!(out, "  putStream('{}', stream);", op.name);
    }
    let _ = writeln!(out, "  native.{}();", identifier(op));
    let finish = match op.returns {
        Returns::Array => "finish",
        Returns::Arrays | Returns::Fixed(_) => "finishMany",
        Returns::Either => "finishEither",
        Returns::None => "finishNothing",
    };
    let mut kept = vec![format!("'{}'", op.name)];
    kept.extend(
        op.params
            .iter()
            .filter(|p| p.ty.kinds.iter().any(|k| k.is_array() || matches!(k, Kind::Arrays | Kind::Group)))
            .map(|p| ident(&p.name)),
    );
    let _ = writeln!(out, "  return {finish}({});\n}}\n", kept.join(", "));
}

/// Whether an op draws random numbers with a key, that of the environment's sequence by default.
fn draws(op: &Op) -> bool {
    op.random && op.params.iter().any(|p| p.name == "key" && p.ty.optional)
}

fn raw_names(op: &Op) -> Vec<String> {
    let mut names: Vec<String> = op.params.iter().map(|p| p.name.clone()).collect();
    if op.stream {
        names.push("stream".into());
    }
    names
}

fn names(op: &Op) -> Vec<String> {
    raw_names(op).iter().map(|n| ident(n)).collect()
}

/// A name that JavaScript allows for a variable.
pub fn ident(name: &str) -> String {
    if RESERVED.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

fn put(op: &Op, param: &Param) -> String {
    let name = ident(&param.name);
    let value = match &param.default {
        Some(default) if !param.ty.optional => format!("{name} ?? {}", literal(param, default)),
        _ => name.clone(),
    };
    let head = format!("'{}', '{}', {value}", op.name, param.name);
    let nullable = param.ty.optional;
    let Some(kind) = param.ty.single() else {
        let kinds: Vec<String> =
            param.ty.kinds.iter().map(|k| format!("'{}'", crate::wrappers::tag(k))).collect();
        let kinds = kinds.join(", ");
        return nullable_put(&name, nullable, &format!("putUnion({head}, [{kinds}])"));
    };
    if kind.is_array() {
        let optional = if nullable { "Optional" } else { "" };
        let what = if *kind == Kind::IntArray { "IntArray" } else { "Operand" };
        return format!("put{optional}{what}({head})");
    }
    let (function, extra) = match kind {
        Kind::Arrays => ("putArrays", String::new()),
        Kind::Int => ("putInt", String::new()),
        Kind::Float => ("putFloat", String::new()),
        Kind::Bool => ("putBool", String::new()),
        Kind::Uint64 => ("putUint64", String::new()),
        Kind::String => ("putString", String::new()),
        Kind::Enum(values) => {
            let list: Vec<String> = values.iter().map(|v| format!("'{v}'")).collect();
            ("putEnum", format!(", [{}]", list.join(", ")))
        }
        Kind::Pair => ("putTuple", ", 2".into()),
        Kind::Triple => ("putTuple", ", 3".into()),
        Kind::Lists => ("putLists", String::new()),
        Kind::Dtype => ("putDtype", String::new()),
        Kind::Group => ("putGroup", String::new()),
        _ => ("putInts", String::new()),
    };
    nullable_put(&name, nullable, &format!("{function}({head}{extra})"))
}

fn nullable_put(name: &str, nullable: bool, put: &str) -> String {
    if nullable { format!("if (putPresence({name})) {put}") } else { put.to_owned() }
}

/// A default as JavaScript.
fn literal(param: &Param, default: &Value) -> String {
    match default {
        Value::String(text) if param.ty.kinds.contains(&Kind::Dtype) => format!("dtypes.{text}"),
        other => other.to_string().replace('"', "'"),
    }
}

/// The lines that gather a list given element by element.
fn spread_list(out: &mut String, op: &Op) {
    let Some(at) = op.params.iter().position(|p| p.variadic) else { return };
    let names = names(op);
    let (list, next) = (&names[at], at + 1);
    let _ = writeln!(
        out,
        "  if (arguments.length > {next} && spreads(arguments[{next}])) {{\n    \
         {list} = elements(arguments, {at});"
    );
    if let Some(after) = names.get(next) {
        let _ = writeln!(
            out,
            "    const rest = afterElements('{}', arguments, {at} + {list}.length);\n    \
             {after} = isOptions(rest) ? rest : undefined;",
            op.name
        );
        let last = names.last().filter(|_| op.stream && names.len() > next);
        if let Some(last) = last {
            // Arrays stand in the places of these too.
            for other in names.iter().skip(next + 1).filter(|name| *name != last) {
                let _ = writeln!(out, "    {other} = undefined;");
            }
            if last != after {
                let _ = writeln!(out, "    {last} = undefined;");
            }
            let _ = writeln!(out, "    if (rest !== undefined && !isOptions(rest)) {last} = rest;");
        }
    }
    out.push_str("  }\n");
}

/// The lines that take keywords, which stand in the place of any parameter that has one.
fn take_keywords(out: &mut String, op: &Op) {
    if !op.stream && keyword_params(op).is_empty() {
        return;
    }
    let names = names(op);
    let raw = raw_names(op);
    let skip = op.params.len() - keyword_params(op).len();
    let mut find = String::new();
    let mut given = String::new();
    // Required and so nearly always there: looked at when nothing follows it.
    let required = skip == 0 && op.params.first().is_some_and(|first| first.default.is_none());
    for (index, name) in names.iter().enumerate().skip(skip) {
        if index > 0 || !required {
            let _ = write!(find, "isOptions({name}) ? {index} : ");
        }
        let _ = match index + 1 == names.len() {
            true => write!(given, "{name}"),
            false => write!(given, "at === {index} ? {name} : "),
        };
    }
    if required {
        let alone = names.get(1).map_or(String::new(), |next| format!("{next} === undefined && "));
        let _ = write!(find, "{alone}isOptions({}) ? 0 : ", names[0]);
    }
    let quoted: Vec<String> = raw.iter().map(|n| format!("'{n}'")).collect();
    let _ = writeln!(out, "  const at = {find}-1;\n  if (at >= 0) {{\n    const given: any = {given};");
    let _ = writeln!(out, "    checkKeywords('{}', [{}], given, at);", op.name, quoted.join(", "));
    for (index, name) in names.iter().enumerate().skip(skip) {
        let _ = writeln!(
            out,
            "    if (at <= {index}) {name} = keyword('{}', given.{}, at < {index} ? {name} : undefined);",
            op.name, raw[index]
        );
    }
    out.push_str("  }\n");
}

fn methods(table: &Table) -> String {
    let ops: Vec<&Op> = table.ops().filter(|op| op.method).collect();
    let mut declared = String::new();
    let mut defined = String::new();
    for op in &ops {
        for name in std::iter::once(&op.name).chain(&op.aliases) {
            let scope = format!("{}.", op.namespace);
            for (index, overload) in overloads(op, Place { from: 1, scope: &scope }).iter().enumerate() {
                if index == 0 {
                    declared.push_str("    /**\n");
                    method_comment(&mut declared, op, name);
                    declared.push_str("     */\n");
                } else {
                    let _ = writeln!(declared, "    /** {} */", op.doc);
                }
                let _ = writeln!(declared, "    {name}({}): {};", overload.parameters, overload.result);
            }
            let (rest, typed) = method_parameters(op);
            let comma = if rest.is_empty() { "" } else { ", " };
            let _ = writeln!(
                defined,
                "  {name}(this: MxArray{comma}{typed}) {{\n    return {}.{}(this{comma}{rest});\n  }}",
                op.namespace,
                ident(&op.name)
            );
        }
    }
    let mut namespaces: Vec<&str> = ops.iter().map(|op| op.namespace.as_str()).collect();
    namespaces.sort_unstable();
    namespaces.dedup();
    let imports: String = namespaces.iter().map(|n| format!("import * as {n} from './{n}';\n")).collect();
    let types: Vec<&str> = TYPES.iter().copied().filter(|n| uses(&declared, n)).collect();
    format!(
        "{HEADER}import {{ MxArray }} from '../array';\n\
         import type {{ Dtype }} from '../dtype';\nimport type {{ {} }} from '../types';\n{imports}\n\
         declare module '../array' {{\n  interface MxArray {{\n{declared}  }}\n}}\n\n\
         class Methods {{\n{defined}}}\n\n// Made at once, where defining a hundred properties one by one takes its time.\n\
         Object.setPrototypeOf(MxArray.prototype, Methods.prototype);\n",
        types.join(", ")
    )
}

/// The arguments that a method passes on, and its parameters.
fn method_parameters(op: &Op) -> (String, String) {
    let names = &names(op)[1..];
    if op.params.iter().any(|p| p.variadic) {
        return ("...list".into(), "...list: [any, ...any[]]".into());
    }
    let typed: Vec<String> = names.iter().map(|n| format!("{n}: any")).collect();
    (names.join(", "), typed.join(", "))
}
