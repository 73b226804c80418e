/** A month on paper 值班表: as a table for office programs and as pages to print. */
@NullMarked
package cn.liandong.console.papers;

import org.jspecify.annotations.NullMarked;
