/** Notices of the browser (RFC 8030, 8291, 8292), which come also while no page of the console is open. */
@NullMarked
package cn.liandong.notifier.channels.push;

import org.jspecify.annotations.NullMarked;
