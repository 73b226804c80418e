/** What a viewer may see: one pure rule, asked for every item of every frame. */
@NullMarked
package cn.liandong.console.scopes;

import org.jspecify.annotations.NullMarked;
