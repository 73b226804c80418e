/** What an outgoing call may connect to: addresses come from outside and are not trusted. */
@NullMarked
package cn.liandong.notifier.channels.egress;

import org.jspecify.annotations.NullMarked;
