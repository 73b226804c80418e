/** JSON Schemas made from the types, and the samples held against them. */
@NullMarked
package cn.liandong.contracts.schemas;

import org.jspecify.annotations.NullMarked;
