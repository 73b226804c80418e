/** Who is at the console: accounts, passwords, sessions. */
@NullMarked
package cn.liandong.console.signins;

import org.jspecify.annotations.NullMarked;
