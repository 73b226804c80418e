/** SMS and voice through a provider's HTTP gateway; what differs between providers is a file in `resources/providers`. */
@NullMarked
package cn.liandong.notifier.channels.phone;

import org.jspecify.annotations.NullMarked;
