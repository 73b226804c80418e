@NullMarked
package cn.liandong.console.feeds;

import org.jspecify.annotations.NullMarked;
