@NullMarked
package cn.liandong.console.rights;

import org.jspecify.annotations.NullMarked;
