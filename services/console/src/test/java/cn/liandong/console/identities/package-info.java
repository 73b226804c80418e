@NullMarked
package cn.liandong.console.identities;

import org.jspecify.annotations.NullMarked;
