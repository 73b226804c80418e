/** What becomes of inputs: each is decided once, and whoever waits is told what the log says. */
@NullMarked
package cn.liandong.faults.checker.laws.inputs;

import org.jspecify.annotations.NullMarked;
