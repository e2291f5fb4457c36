//! What TypeScript knows of an op: its overloads, the types of its keywords, its documentation.

use std::fmt::Write as _;

use serde_json::Value;

use crate::table::{Kind, Op, Param, Returns};
use crate::typescript::ident;

/// One way to call an op: what stands between the parentheses, and what comes back.
pub struct Overload {
    /// The parameters with their types.
    pub parameters: String,
    /// The type of the result.
    pub result: String,
}

/// Where an overload is written: as a function or as a method, whose array comes before the dot.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The first parameter that is written.
    pub from: usize,
    /// What stands before the names of the module's own types.
    pub scope: &'a str,
}

/// The parameters that may be given by keyword: all but a list that is given element by element from the
/// first place on.
pub fn keyword_params(op: &Op) -> &[Param] {
    match op.params.first() {
        Some(first) if first.variadic => &op.params[1..],
        _ => &op.params,
    }
}

/// The overloads of an op, the one to be shown first in front.
pub fn overloads(op: &Op, place: Place) -> Vec<Overload> {
    if op.params.iter().any(|p| p.variadic) && op.returns == Returns::Either {
        return by_count(op, place);
    }
    let mut all = Vec::new();
    let cases = op.results.iter().map(|case| (case.given.as_slice(), result(case.returns)));
    for (given, result) in cases.chain([(&[][..], any_result(op))]) {
        let calls = calls(op, place, given).into_iter();
        all.extend(calls.map(|parameters| Overload { parameters, result: result.clone() }));
    }
    all
}

/// The result whatever the arguments are.
fn any_result(op: &Op) -> String {
    let mut names: Vec<String> = op.results.iter().map(|case| result(case.returns)).collect();
    if names.is_empty() {
        return result(op.returns);
    }
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names.join(" | ")
}

/// Arguments that are known to be true or false, by position.
type Given<'a> = &'a [(usize, bool)];

/// The parameters of every way to call an op with known arguments.
fn calls(op: &Op, place: Place, given: Given) -> Vec<String> {
    let mut all = vec![positional(op, place, given)];
    all.extend(elements(op, place));
    all.extend(with_keywords(op, place, given));
    all
}

/// One array gives an array, several give a list.
fn by_count(op: &Op, place: Place) -> Vec<Overload> {
    let name = ident(&op.params[0].name);
    let tail = tail(op, place);
    let overload = |parameters: String, returns| Overload { parameters, result: result(returns) };
    vec![
        overload(format!("{name}: MxArray, stream?: {tail}"), Returns::Array),
        overload(format!("...{name}: [MxArray, MxArray, ...(MxArray | {tail})[]]"), Returns::Arrays),
        overload(positional(op, place, &[]), Returns::Either),
    ]
}

/// All arguments in their places; keywords may stand in that of any that has a default.
fn positional(op: &Op, place: Place, given: Given) -> String {
    let last_given = given.iter().filter(|(at, value)| !is_default(op, *at, *value)).map(|(at, _)| *at).max();
    let keywords = alternative(keywords(op, place, if last_given.is_none() { given } else { &[] }));
    let mut parts = Vec::new();
    for (at, param) in op.params.iter().enumerate().skip(place.from) {
        let name = ident(&param.name);
        let fixed = given.iter().find(|(index, _)| *index == at);
        let ty = fixed.map_or_else(|| ts_type(param), |(_, value)| value.to_string());
        let null = if param.default.is_some() { " | null" } else { "" };
        parts.push(match (param.default.is_some(), last_given) {
            (false, _) => format!("{name}: {ty}"),
            (true, Some(last)) if at == last => format!("{name}: {ty}"),
            (true, Some(last)) if at < last => format!("{name}: {ty}{null} | undefined"),
            (true, _) => format!("{name}?: {ty}{null} | {keywords}"),
        });
    }
    if op.stream {
        parts.push(format!("stream?: StreamOrDevice | null | {keywords}"));
    }
    parts.join(", ")
}

/// The parameters when a list is given element by element.
fn elements(op: &Op, place: Place) -> Option<String> {
    let at = op.params.iter().position(|p| p.variadic)?;
    let element = if op.params[at].ty.kinds[0] == Kind::Arrays { "MxArray" } else { "number" };
    let mut parts = before(op, place, at);
    parts.push(format!("...{}: ({element} | {})[]", ident(&op.params[at].name), tail(op, place)));
    Some(parts.join(", "))
}

/// The overloads in which keywords give arguments that a call cannot do without.
fn with_keywords(op: &Op, place: Place, given: Given) -> Vec<String> {
    let first = (op.params.len() - keyword_params(op).len()).max(place.from);
    let chosen = given.iter().any(|(at, value)| !is_default(op, *at, *value));
    let required = op.params.iter().take_while(|p| p.default.is_none()).count();
    let end = if chosen { required + 1 } else { required };
    (first..end)
        .map(|at| {
            let fields: Vec<String> = op.params[at..required.max(at)]
                .iter()
                .map(|p| format!("{}: {}", p.name, ts_type(p)))
                .collect();
            let mut ty = keywords(op, place, given);
            if !fields.is_empty() {
                let own = format!("{{ {} }}", fields.join("; "));
                ty = if ty == "never" { own } else { format!("{own} & {ty}") };
            }
            let mut parts = before(op, place, at);
            parts.push(format!("keywords: {ty}"));
            parts.join(", ")
        })
        .collect()
}

fn before(op: &Op, place: Place, end: usize) -> Vec<String> {
    let params = op.params[..end].iter().skip(place.from);
    params.map(|p| format!("{}: {}", ident(&p.name), ts_type(p))).collect()
}

fn is_default(op: &Op, at: usize, value: bool) -> bool {
    op.params[at].default == Some(Value::Bool(value))
}

/// What may follow the elements of a list.
fn tail(op: &Op, place: Place) -> String {
    let keywords = keywords(op, place, &[]);
    if op.stream { format!("StreamOrDevice | null | {keywords}") } else { keywords }
}

/// The type of the optional keywords, some of which have known values.
fn keywords(op: &Op, place: Place, given: Given) -> String {
    let mut ty = match (has_optional(op), op.stream) {
        (true, _) => format!("{}{}", place.scope, options_name(op)),
        (false, true) => "StreamOptions".into(),
        (false, false) => "never".into(),
    };
    if !given.is_empty() {
        let fields = given.iter().map(|(at, value)| {
            let optional = if is_default(op, *at, *value) { ("?", " | null") } else { ("", "") };
            format!("{}{}: {value}{}", op.params[*at].name, optional.0, optional.1)
        });
        let _ = write!(ty, " & {{ {} }}", fields.collect::<Vec<_>>().join("; "));
    }
    ty
}

/// A type as one of several.
fn alternative(ty: String) -> String {
    if ty.contains(" & ") { format!("({ty})") } else { ty }
}

fn has_optional(op: &Op) -> bool {
    op.params.iter().any(|p| p.default.is_some())
}

fn options_name(op: &Op) -> String {
    let camel: String = op
        .name
        .split('_')
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map_or(String::new(), |c| c.to_uppercase().collect::<String>() + chars.as_str())
        })
        .collect();
    format!("{camel}Options")
}

/// Writes the interface of an op's optional keywords.
pub fn options(out: &mut String, op: &Op) {
    if !has_optional(op) {
        return;
    }
    let base = if op.stream { " extends StreamOptions" } else { "" };
    let _ = writeln!(out, "/** Keywords of {{@link {}}}. */", ident(&op.name));
    let _ = writeln!(out, "export interface {}{base} {{", options_name(op));
    for param in op.params.iter().filter(|p| p.default.is_some()) {
        let _ = writeln!(out, "  /** {} */", doc_of(param));
        let _ = writeln!(out, "  {}?: {} | null;", param.name, ts_type(param));
    }
    out.push_str("}\n\n");
}

/// Writes the documentation of an op as a function.
pub fn doc_comment(out: &mut String, op: &Op) {
    let place = if op.namespace == "core" { String::new() } else { format!("{}.", op.namespace) };
    let remarks = format!("As Python's `mx.{place}{}`.", op.name);
    comment(out, "", op, &op.params, &remarks, op.example.as_deref());
}

/// Writes the documentation of an op as a method under one of its names.
pub fn method_comment(out: &mut String, op: &Op, name: &str) {
    let python = match &op.operator {
        Some(operator) => format!(" Python writes `{operator}`."),
        None => String::new(),
    };
    let remarks = format!("As {{@link {}.{}}} of this array.{python}", op.namespace, ident(&op.name));
    comment(out, "    ", op, &op.params[1..], &remarks, method_example(op, name).as_deref());
}

fn comment(out: &mut String, indent: &str, op: &Op, params: &[Param], remarks: &str, example: Option<&str>) {
    let mut line = |text: &str| {
        let _ = writeln!(out, "{indent}{}", format!(" * {text}").trim_end());
    };
    line(&op.doc);
    line("");
    for param in params.iter().filter(|p| !p.doc.is_empty()) {
        line(&format!("@param {} {}", ident(&param.name), doc_of(param)));
    }
    if op.stream {
        line("@param stream Stream or device to run on.");
    }
    if let Some(gives) = &op.gives {
        line(&format!("@returns {gives}"));
    }
    line(&format!("@remarks {remarks}"));
    for error in errors(op) {
        line(&format!("@throws {error}"));
    }
    if let Some(example) = example {
        line("@example");
        line("```js");
        for code in example.trim_end().lines() {
            line(&code.replace("*/", "*\\/"));
        }
        line("```");
    }
}

/// The example with the method in place of the function; none when it does not call that on an array
/// at the beginning of a line.
fn method_example(op: &Op, name: &str) -> Option<String> {
    let example = op.example.as_deref()?;
    let place = if op.namespace == "core" { String::new() } else { format!("{}.", op.namespace) };
    let call = format!("mx.{place}{}(", op.name);
    let at = example.find(&call).filter(|at| *at == 0 || example.as_bytes()[at - 1] == b'\n')?;
    let arguments = &example[at + call.len()..];
    let end = end_of_argument(arguments)?;
    let (array, rest) = arguments.split_at(end);
    let is_array = array.starts_with("mx.") || array.chars().all(char::is_alphanumeric);
    let rest = rest.strip_prefix(", ").unwrap_or(rest);
    (is_array && array.parse::<f64>().is_err()).then(|| format!("{}{array}.{name}({rest}", &example[..at]))
}

/// Where the first argument of a call ends.
fn end_of_argument(arguments: &str) -> Option<usize> {
    let mut depth = 0;
    arguments.find(|c| {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        depth < 0 || (depth == 0 && c == ',')
    })
}

/// What an op throws, besides a TypeError for arguments of another type: its own errors first,
/// then what follows from its parameters.
fn errors(op: &Op) -> Vec<String> {
    let mut errors = op.errors.clone();
    let is_axis = |p: &&Param| matches!(p.name.as_str(), "axis" | "axes" | "axis1" | "axis2");
    if let Some(axis) = op.params.iter().find(is_axis) {
        let which = if axis.name == "axes" { "an axis" } else { "the axis" };
        errors.push(format!("RangeError when {which} is out of range."));
    }
    let arrays = op.params.iter().filter(|p| p.ty.kinds[0].is_array() && !p.ty.optional);
    if op.elementwise && arrays.count() > 1 {
        errors.push("RangeError when the shapes do not broadcast.".into());
    }
    errors.push("TypeError when an argument has another type, or a keyword is unknown.".into());
    errors
}

fn doc_of(param: &Param) -> String {
    match &param.default {
        Some(Value::Null) | None => param.doc.clone(),
        Some(value) => format!("{} Default: `{value}`.", param.doc),
    }
}

fn ts_type(param: &Param) -> String {
    let mut names: Vec<String> = Vec::new();
    for kind in &param.ty.kinds {
        let parts: Vec<String> = match kind {
            Kind::Array | Kind::Value => vec!["ArrayLike".into()],
            Kind::IntArray => vec!["IntArrayLike".into()],
            Kind::Arrays => vec!["readonly MxArray[]".into()],
            Kind::Int | Kind::Float => vec!["number".into()],
            Kind::Bool => vec!["boolean".into()],
            Kind::Uint64 => vec!["number".into(), "bigint".into()],
            Kind::String => vec!["string".into()],
            Kind::Enum(values) => values.iter().map(|v| format!("'{v}'")).collect(),
            Kind::Shape | Kind::Ints | Kind::Pair | Kind::Triple => {
                vec!["number".into(), "readonly number[]".into()]
            }
            Kind::Lists => vec!["readonly (readonly number[])[]".into()],
            Kind::Dtype => vec!["Dtype".into()],
            Kind::Group => vec!["Group".into()],
        };
        for name in parts {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    if param.ty.optional && param.default.is_none() {
        names.push("null".into());
    }
    names.join(" | ")
}

fn result(returns: Returns) -> String {
    match returns {
        Returns::Array => "MxArray".into(),
        Returns::Arrays => "MxArray[]".into(),
        Returns::Either => "MxArray | MxArray[]".into(),
        Returns::Fixed(n) => format!("[{}]", vec!["MxArray"; n].join(", ")),
        Returns::None => "void".into(),
    }
}
