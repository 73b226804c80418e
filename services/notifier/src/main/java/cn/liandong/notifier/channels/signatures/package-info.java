/** How a receiver can tell that a call is ours: a secret shared with it, and a code over what was sent. */
@NullMarked
package cn.liandong.notifier.channels.signatures;

import org.jspecify.annotations.NullMarked;
