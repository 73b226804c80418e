/**
 * Judges a history without the engine that wrote it: the chain is followed by a reading of its own, and what the log says is
 * held against what callers were told and what the sink was called for.
 */
@NullMarked
package cn.liandong.faults.checker;

import org.jspecify.annotations.NullMarked;
