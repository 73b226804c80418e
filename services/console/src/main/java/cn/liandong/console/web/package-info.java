/** The console's HTTP: which route is for whom, how it is refused, and where the page lies. */
@NullMarked
package cn.liandong.console.web;

import org.jspecify.annotations.NullMarked;
