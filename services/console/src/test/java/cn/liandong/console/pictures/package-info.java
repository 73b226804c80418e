@NullMarked
package cn.liandong.console.pictures;

import org.jspecify.annotations.NullMarked;
