/** Tests of load drills. */
@NullMarked
package cn.liandong.faults.loaddrills;

import org.jspecify.annotations.NullMarked;
