/** Group robots of work chats: one plain text into a group, by the URL that the group's owner was given. */
@NullMarked
package cn.liandong.notifier.channels.robots;

import org.jspecify.annotations.NullMarked;
