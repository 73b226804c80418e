/** Time is a command: what falls due is sent to the service itself. */
@NullMarked
package cn.liandong.runtime.deadline;

import org.jspecify.annotations.NullMarked;
