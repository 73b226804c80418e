/** Big screens 大屏 that show the city's picture to a hall: by a token of their own, and nothing but looking. */
@NullMarked
package cn.liandong.console.walls;

import org.jspecify.annotations.NullMarked;
