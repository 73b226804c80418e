/** The ids: each a type of its own, so that a person is never passed where a post is meant. */
@NullMarked
package cn.liandong.contracts.ids;

import org.jspecify.annotations.NullMarked;
