/** What the map is drawn on, as an operator writes it. */
@NullMarked
package cn.liandong.console.maps;

import org.jspecify.annotations.NullMarked;
