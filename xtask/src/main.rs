//! Maintenance commands of the repository, run as `cargo xtask COMMAND`.

mod codegen;
mod dist;
mod fetch;
mod lock;
mod paths;
mod pip;
mod platform;
mod relock;
mod table;
mod unpack;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Maintenance commands of MLX for Node.js.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

// One variant per command; the command's module holds its arguments and its `run`.
#[derive(Subcommand)]
enum Command {
    Codegen(codegen::Args),
    Fetch(fetch::Args),
    Lock(relock::Args),
    Dist(dist::Args),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Codegen(args) => codegen::run(&args),
        Command::Fetch(args) => fetch::run(&args),
        Command::Lock(args) => relock::run(&args),
        Command::Dist(args) => dist::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
