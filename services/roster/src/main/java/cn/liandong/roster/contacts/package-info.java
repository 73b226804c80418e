/** Which people of the roster are reached on what, as the notifier found it out: never a number, never an address. */
@NullMarked
package cn.liandong.roster.contacts;

import org.jspecify.annotations.NullMarked;
