/** The channels, each in a package of its own; what they have in common is how they are kept apart and where they may go. */
@NullMarked
package cn.liandong.notifier.channels;

import org.jspecify.annotations.NullMarked;
