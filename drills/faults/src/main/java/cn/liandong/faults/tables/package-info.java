/** Tables of a README that a command writes. */
@NullMarked
package cn.liandong.faults.tables;

import org.jspecify.annotations.NullMarked;
