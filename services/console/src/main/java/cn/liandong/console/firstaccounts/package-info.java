/** The first account 首个账号 of a city that nobody leads yet: whoever has its host comes in, by a token that opens once. */
@NullMarked
package cn.liandong.console.firstaccounts;

import org.jspecify.annotations.NullMarked;
