@NullMarked
package cn.liandong.console.scopes;

import org.jspecify.annotations.NullMarked;
