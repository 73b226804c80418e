/** A file instead of a phone: for tests and demos, and for whoever reads calls by a program of their own. */
@NullMarked
package cn.liandong.notifier.channels.file;

import org.jspecify.annotations.NullMarked;
