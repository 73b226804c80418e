/** What must hold of every history, one class for each promise. */
@NullMarked
package cn.liandong.faults.checker.laws;

import org.jspecify.annotations.NullMarked;
