/** What keeps a channel's trouble its own: a limit, a breaker and a bulkhead for each channel and host. */
@NullMarked
package cn.liandong.notifier.channels.isolation;

import org.jspecify.annotations.NullMarked;
