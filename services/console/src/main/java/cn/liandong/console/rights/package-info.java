/** Who may ask the console for what: a table that is data, read at the start; what it does not name is refused. */
@NullMarked
package cn.liandong.console.rights;

import org.jspecify.annotations.NullMarked;
