/** The ways to reach a person, each in a folder of its own. */
@NullMarked
package cn.liandong.notifier.channels;

import org.jspecify.annotations.NullMarked;
