/** The calls of the sink, as a webhook reads them. */
@NullMarked
package cn.liandong.faults.checker.calls;

import org.jspecify.annotations.NullMarked;
