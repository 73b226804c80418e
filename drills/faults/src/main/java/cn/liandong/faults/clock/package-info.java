/** The wall clock of single processes, set while they run. */
@NullMarked
package cn.liandong.faults.clock;

import org.jspecify.annotations.NullMarked;
