/** Calls that officers take: each is a report, written as intake's edge writes one. */
@NullMarked
package cn.liandong.console.calls;

import org.jspecify.annotations.NullMarked;
