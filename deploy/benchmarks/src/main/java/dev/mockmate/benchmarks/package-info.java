/** Figures about the running system, each printed by one command: see {@code deploy/benchmarks/run --help}. */
package dev.mockmate.benchmarks;
