//! The op table: parsing and checking.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

/// All rows, in the order of the files' names.
pub struct Table {
    /// One group for each file.
    pub groups: Vec<Group>,
}

/// The rows of one file.
pub struct Group {
    /// The file's stem, such as `binary`.
    pub name: String,
    /// Where users find its ops: `core`, `random`, `fast`, `linalg`, `fft`, `distributed`.
    pub namespace: String,
    /// The rows.
    pub ops: Vec<Op>,
}

/// One row.
pub struct Op {
    /// The namespace of its file.
    pub namespace: String,
    /// Python's name.
    pub name: String,
    /// One sentence.
    pub doc: String,
    /// The parameters, without the stream.
    pub params: Vec<Param>,
    /// The C++ expression that computes the result.
    pub cpp: String,
    /// What comes back.
    pub returns: Returns,
    /// Whether the op takes a stream.
    pub stream: bool,
    /// Whether it is a method of the array as well.
    pub method: bool,
    /// How Python writes the method.
    pub operator: Option<String>,
    /// Other names in the same namespace.
    pub aliases: Vec<String>,
    /// Used by the library alone.
    pub internal: bool,
    /// Whether it computes each element from those in the same place.
    pub elementwise: bool,
    /// Results that depend on boolean arguments.
    pub results: Vec<Case>,
    /// What comes back: shape and dtype.
    pub gives: Option<String>,
    /// What it throws, one sentence each.
    pub errors: Vec<String>,
    /// Whether it draws random numbers.
    pub random: bool,
    /// JavaScript that shows it.
    pub example: Option<String>,
    /// The row as JSON, for the tests.
    pub json: Value,
}

/// A parameter of an op.
pub struct Param {
    /// Python's name.
    pub name: String,
    /// What it takes.
    pub ty: Type,
    /// The value taken when it is left out; required when there is none.
    pub default: Option<Value>,
    /// One sentence.
    pub doc: String,
    /// Whether a list may be given as its elements, one after another.
    pub variadic: bool,
}

/// One kind, or several of which a value is one, possibly absent.
#[derive(Clone, PartialEq)]
pub struct Type {
    /// The alternatives; one for a plain type.
    pub kinds: Vec<Kind>,
    /// Whether `null` is a value.
    pub optional: bool,
}

/// The kinds of values that ops take.
#[derive(Clone, PartialEq)]
pub enum Kind {
    /// An array, or a scalar of the dtype of the op's first array.
    Array,
    /// An array, or a scalar of its own dtype.
    Value,
    /// An array, or numbers taken as int32.
    IntArray,
    /// A list of arrays.
    Arrays,
    /// A 32-bit integer.
    Int,
    /// A float.
    Float,
    /// A boolean.
    Bool,
    /// An unsigned 64-bit integer.
    Uint64,
    /// A string.
    String,
    /// One of some strings.
    Enum(Vec<String>),
    /// A shape.
    Shape,
    /// A list of integers.
    Ints,
    /// Two integers.
    Pair,
    /// Three integers.
    Triple,
    /// A list of lists of integers.
    Lists,
    /// A dtype.
    Dtype,
    /// A group of processes; the global one when absent.
    Group,
}

/// What an op returns.
#[derive(Clone, Copy, PartialEq)]
pub enum Returns {
    /// One array.
    Array,
    /// A list of arrays.
    Arrays,
    /// A list of this many arrays.
    Fixed(usize),
    /// One array, or a list of them when there are more.
    Either,
    /// Nothing.
    None,
}

/// What an op returns when some of its parameters, by position, are true or false.
pub struct Case {
    /// The parameters and their values.
    pub given: Vec<(usize, bool)>,
    /// What comes back then.
    pub returns: Returns,
}

impl Param {
    /// Its name in the C++ expression, where `s` is the stream.
    pub fn cpp_name(&self) -> &str {
        if self.name == "s" { "s_" } else { &self.name }
    }
}

impl Type {
    /// The one kind of a plain type.
    pub fn single(&self) -> Option<&Kind> {
        match self.kinds.as_slice() {
            [kind] => Some(kind),
            _ => None,
        }
    }
}

impl Kind {
    /// Whether a value of this kind is one array.
    pub fn is_array(&self) -> bool {
        matches!(self, Kind::Array | Kind::Value | Kind::IntArray)
    }

    fn parse(text: &str) -> Result<Kind, String> {
        if let Some(names) = text.strip_prefix("enum(").and_then(|t| t.strip_suffix(')')) {
            return Ok(Kind::Enum(names.split('|').map(|n| n.trim().to_owned()).collect()));
        }
        Ok(match text {
            "array" => Kind::Array,
            "value" => Kind::Value,
            "int_array" => Kind::IntArray,
            "arrays" => Kind::Arrays,
            "int" => Kind::Int,
            "float" => Kind::Float,
            "bool" => Kind::Bool,
            "uint64" => Kind::Uint64,
            "string" => Kind::String,
            "shape" => Kind::Shape,
            "ints" => Kind::Ints,
            "pair" => Kind::Pair,
            "triple" => Kind::Triple,
            "lists" => Kind::Lists,
            "dtype" => Kind::Dtype,
            "group" => Kind::Group,
            other => return Err(format!("unknown type '{other}'")),
        })
    }
}

impl Op {
    /// The name of its function in the bridge.
    pub fn symbol(&self) -> String {
        format!("mlxb_{}_{}", self.namespace, self.name)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGroup {
    namespace: String,
    #[serde(default)]
    op: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOp {
    name: String,
    doc: String,
    #[serde(default)]
    params: Vec<String>,
    cpp: Option<String>,
    returns: Option<String>,
    #[serde(default = "yes")]
    stream: bool,
    #[serde(default)]
    method: bool,
    operator: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    internal: bool,
    example: Option<String>,
    #[serde(default)]
    elementwise: bool,
    #[serde(default)]
    results: Vec<String>,
    gives: Option<String>,
    #[serde(default)]
    errors: Vec<String>,
    #[serde(default, rename = "differentiable")]
    _differentiable: Value,
    #[serde(default)]
    random: bool,
    #[serde(default, rename = "test")]
    _test: Value,
}

fn yes() -> bool {
    true
}

impl Table {
    /// Reads every `*.toml` of a folder.
    pub fn read(folder: &Path) -> Result<Table, String> {
        let mut files = Table::files(folder)?;
        files.sort();
        let mut groups = Vec::new();
        for file in files {
            let shown = file.display().to_string();
            let text = std::fs::read_to_string(&file).map_err(|e| format!("{shown}: {e}"))?;
            let raw: RawGroup = toml::from_str(&text).map_err(|e| format!("{shown}: {e}"))?;
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let ops = raw
                .op
                .into_iter()
                .map(|row| parse_op(&raw.namespace, subject(&text), row))
                .collect::<Result<_, _>>()
                .map_err(|e| format!("{shown}: {e}"))?;
            groups.push(Group { name, namespace: raw.namespace, ops });
        }
        let table = Table { groups };
        table.check()?;
        Ok(table)
    }

    /// The files of the table, unsorted.
    pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
        let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "toml"))
            .collect())
    }

    /// All rows.
    pub fn ops(&self) -> impl Iterator<Item = &Op> {
        self.groups.iter().flat_map(|g| &g.ops)
    }

    /// The namespaces, each once, `core` first.
    pub fn namespaces(&self) -> Vec<&str> {
        let mut names = vec!["core"];
        for group in &self.groups {
            if !names.contains(&group.namespace.as_str()) {
                names.push(&group.namespace);
            }
        }
        names
    }

    /// The table as JSON, for the tests.
    pub fn json(&self) -> String {
        let rows: Vec<Value> = self.ops().map(|op| op.json.clone()).collect();
        let mut text = serde_json::to_string_pretty(&rows).expect("JSON values print");
        text.push('\n');
        text
    }

    fn check(&self) -> Result<(), String> {
        let mut seen = std::collections::HashSet::new();
        let mut problems = String::new();
        for op in self.ops() {
            if !seen.insert(op.symbol()) {
                let _ = writeln!(problems, "{}.{} stands twice", op.namespace, op.name);
            }
            if op.example.is_none() && !op.internal {
                let _ = writeln!(problems, "{}.{} has no example", op.namespace, op.name);
            }
            let arrays = op.params.first().is_some_and(|p| p.ty.kinds[0].is_array());
            if op.method && !arrays {
                let _ = writeln!(problems, "{}.{} is a method without an array", op.namespace, op.name);
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

/// What a file is about: the first sentence of the comment that begins it.
fn subject(text: &str) -> &str {
    let line = text.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap_or_default();
    line.split_once(". ").map_or(line.trim_end_matches('.'), |(first, _)| first)
}

fn parse_op(namespace: &str, subject: &str, row: Value) -> Result<Op, String> {
    let mut json = row.clone();
    let raw: RawOp = serde_json::from_value(row).map_err(|e| {
        let name = json.get("name").and_then(Value::as_str).unwrap_or("?");
        format!("row '{name}': {e}")
    })?;
    let at = |e: String| format!("row '{}': {e}", raw.name);
    let params = raw.params.iter().map(|p| parse_param(p)).collect::<Result<Vec<_>, _>>().map_err(at)?;
    let cpp = raw.cpp.unwrap_or_else(|| {
        let mut args: Vec<&str> = params.iter().map(Param::cpp_name).collect();
        if raw.stream {
            args.push("s");
        }
        let scope = if namespace == "core" { String::new() } else { format!("{namespace}::") };
        format!("mx::{scope}{}({})", raw.name, args.join(", "))
    });
    let returns = parse_returns(raw.returns.as_deref().unwrap_or("array")).map_err(at)?;
    let results =
        raw.results.iter().map(|text| parse_case(text, &params)).collect::<Result<_, _>>().map_err(at)?;
    if let Some(object) = json.as_object_mut() {
        object.insert("namespace".into(), namespace.into());
        object.insert("subject".into(), subject.into());
        object.insert("params".into(), params.iter().map(param_json).collect());
    }
    Ok(Op {
        namespace: namespace.to_owned(),
        name: raw.name,
        doc: raw.doc,
        params,
        cpp,
        returns,
        stream: raw.stream,
        method: raw.method,
        operator: raw.operator,
        aliases: raw.aliases,
        internal: raw.internal,
        elementwise: raw.elementwise,
        results,
        gives: raw.gives,
        errors: raw.errors,
        random: raw.random,
        example: raw.example,
        json,
    })
}

fn param_json(param: &Param) -> Value {
    let kinds: Vec<Value> = param
        .ty
        .kinds
        .iter()
        .map(|kind| match kind {
            Kind::Enum(names) => serde_json::json!({ "enum": names }),
            other => Value::from(kind_name(other)),
        })
        .collect();
    serde_json::json!({
        "name": param.name,
        "kinds": kinds,
        "optional": param.ty.optional,
        "variadic": param.variadic,
        "required": param.default.is_none(),
        "default": param.default,
    })
}

fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Array => "array",
        Kind::Value => "value",
        Kind::IntArray => "int_array",
        Kind::Arrays => "arrays",
        Kind::Int => "int",
        Kind::Float => "float",
        Kind::Bool => "bool",
        Kind::Uint64 => "uint64",
        Kind::String => "string",
        Kind::Enum(_) => "enum",
        Kind::Shape => "shape",
        Kind::Ints => "ints",
        Kind::Pair => "pair",
        Kind::Triple => "triple",
        Kind::Lists => "lists",
        Kind::Dtype => "dtype",
        Kind::Group => "group",
    }
}

fn parse_param(text: &str) -> Result<Param, String> {
    let (head, doc) = text.split_once(" -- ").unwrap_or((text, ""));
    let (name, rest) = head.split_once(':').ok_or(format!("parameter '{text}' has no type"))?;
    let (ty, default) = match rest.split_once(" = ") {
        Some((ty, value)) => {
            let value =
                serde_json::from_str(value.trim()).map_err(|e| format!("default of '{name}': {e}"))?;
            (ty, Some(value))
        }
        None => (rest, None),
    };
    let (name, variadic) = match name.trim().strip_prefix('*') {
        Some(name) => (name, true),
        None => (name.trim(), false),
    };
    Ok(Param {
        name: name.to_owned(),
        variadic,
        ty: parse_type(ty.trim()).map_err(|e| format!("parameter '{name}': {e}"))?,
        default,
        doc: doc.trim().to_owned(),
    })
}

fn parse_type(text: &str) -> Result<Type, String> {
    let (text, optional) = match text.strip_suffix('?') {
        Some(inner) => (inner.strip_prefix('(').and_then(|t| t.strip_suffix(')')).unwrap_or(inner), true),
        None => (text, false),
    };
    let kinds = split_union(text).iter().map(|k| Kind::parse(k)).collect::<Result<Vec<_>, _>>()?;
    if kinds.len() > 1 && kinds.contains(&Kind::Group) {
        return Err("a group cannot stand in a union".into());
    }
    Ok(Type { kinds, optional })
}

/// Splits at the bars that stand outside parentheses.
fn split_union(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if c == '|' && depth == 0 {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts.iter().map(|p| p.trim().to_owned()).collect()
}

fn parse_case(text: &str, params: &[Param]) -> Result<Case, String> {
    let (conditions, returns) = text.split_once(": ").ok_or(format!("result '{text}' has no type"))?;
    let given = conditions.split(", ").map(|condition| {
        let (name, value) =
            condition.split_once(" = ").ok_or(format!("condition '{condition}' has no value"))?;
        let at = params.iter().position(|p| p.name == name).ok_or(format!("no parameter '{name}'"))?;
        if params[at].ty.single() != Some(&Kind::Bool) {
            return Err(format!("a result cannot depend on '{name}', which is no boolean"));
        }
        Ok((at, value.parse().map_err(|_| format!("'{value}' is neither true nor false"))?))
    });
    Ok(Case { given: given.collect::<Result<_, String>>()?, returns: parse_returns(returns)? })
}

fn parse_returns(text: &str) -> Result<Returns, String> {
    Ok(match text {
        "array" => Returns::Array,
        "arrays" => Returns::Arrays,
        "array | arrays" => Returns::Either,
        "none" => Returns::None,
        list if list.starts_with('[') => Returns::Fixed(list.split(',').count()),
        other => return Err(format!("unknown return '{other}'")),
    })
}
