package cn.liandong.runtime.serde;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/** Reads the persistent maps, sets and vectors of states from the JSON that Jackson writes for any map or list. */
final class PersistentCollections {
    private PersistentCollections() {}

    static JacksonModule module() {
        return new SimpleModule("persistent-collections") {
            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addDeserializers(new Readers());
            }
        };
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription.Supplier bean,
                @Nullable KeyDeserializer keys,
                @Nullable TypeDeserializer elementType,
                @Nullable ValueDeserializer<?> elements) {
            if (type.hasRawClass(PMap.class)) {
                return reader(
                        types -> types.constructMapType(LinkedHashMap.class, type.getKeyType(), type.getContentType()),
                        type,
                        (Map<Object, Object> map) -> HashTreePMap.from(map));
            }
            if (type.hasRawClass(OrderedPMap.class)) {
                return reader(
                        types -> types.constructMapType(LinkedHashMap.class, type.getKeyType(), type.getContentType()),
                        type,
                        (Map<Object, Object> map) -> OrderedPMap.from(map));
            }
            return null;
        }

        @Override
        public @Nullable ValueDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription.Supplier bean,
                @Nullable TypeDeserializer elementType,
                @Nullable ValueDeserializer<?> elements) {
            if (type.hasRawClass(PVector.class)) {
                return reader(
                        types -> types.constructCollectionType(ArrayList.class, type.getContentType()),
                        type,
                        (List<Object> list) -> TreePVector.from(list));
            }
            if (type.hasRawClass(PSet.class)) {
                return reader(
                        types -> types.constructCollectionType(ArrayList.class, type.getContentType()),
                        type,
                        (List<Object> list) -> HashTreePSet.from(list));
            }
            if (type.hasRawClass(OrderedPSet.class)) {
                return reader(
                        types -> types.constructCollectionType(ArrayList.class, type.getContentType()),
                        type,
                        (List<Object> list) -> OrderedPSet.from(list));
            }
            return null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == PMap.class
                    || type == OrderedPMap.class
                    || type == PVector.class
                    || type == PSet.class
                    || type == OrderedPSet.class;
        }
    }

    private static <I, O> ValueDeserializer<O> reader(
            Function<TypeFactory, JavaType> from, JavaType to, Function<I, O> convert) {
        return new StdConvertingDeserializer<>(new Converter<I, O>() {
            @Override
            public O convert(DeserializationContext context, I value) {
                return convert.apply(value);
            }

            @Override
            public O convert(SerializationContext context, I value) {
                return convert.apply(value);
            }

            @Override
            public JavaType getInputType(TypeFactory types) {
                return from.apply(types);
            }

            @Override
            public JavaType getOutputType(TypeFactory types) {
                return to;
            }
        });
    }
}
