/** Mail by SMTP (RFC 5321): one plain text for each attempt. */
@NullMarked
package cn.liandong.notifier.channels.mail;

import org.jspecify.annotations.NullMarked;
