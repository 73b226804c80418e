/** Limits that law or order sets to reporting upward 法定时限: started, met and missed by facts. */
@NullMarked
package cn.liandong.dispatch.clocks;

import org.jspecify.annotations.NullMarked;
