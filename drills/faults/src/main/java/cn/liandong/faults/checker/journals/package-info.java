/** The journals of a history, followed by their chains and read as JSON; no class of the engine takes part. */
@NullMarked
package cn.liandong.faults.checker.journals;

import org.jspecify.annotations.NullMarked;
