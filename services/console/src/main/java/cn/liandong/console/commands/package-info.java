/** What an officer asks of a deciding service, and the answer. */
@NullMarked
package cn.liandong.console.commands;

import org.jspecify.annotations.NullMarked;
