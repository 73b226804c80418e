/** One HTTP request, once: what every channel that speaks HTTP has in common. */
@NullMarked
package cn.liandong.notifier.channels.http;

import org.jspecify.annotations.NullMarked;
