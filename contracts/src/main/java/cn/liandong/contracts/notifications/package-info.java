/** What notifier decides: every attempt to reach a person on a channel. */
@NullMarked
package cn.liandong.contracts.notifications;

import org.jspecify.annotations.NullMarked;
