/** What the page's map is drawn on: the operator's own tiles, package, boundary and water, and in which datum each is. */
@NullMarked
package cn.liandong.console.maps;

import org.jspecify.annotations.NullMarked;
