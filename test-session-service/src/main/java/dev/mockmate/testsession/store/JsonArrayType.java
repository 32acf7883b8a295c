package dev.mockmate.testsession.store;

import io.vertx.core.json.JsonArray;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/** A JSON array in a {@code jsonb} column; Hibernate Reactive itself knows JSON objects only. */
public class JsonArrayType implements UserType<JsonArray> {
    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<JsonArray> returnedClass() {
        return JsonArray.class;
    }

    @Override
    public boolean equals(JsonArray one, JsonArray other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(JsonArray array) {
        return Objects.hashCode(array);
    }

    @Override
    public JsonArray nullSafeGet(ResultSet rows, int position, WrapperOptions options) throws SQLException {
        return (JsonArray) rows.getObject(position);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, JsonArray value, int index, WrapperOptions options)
            throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public JsonArray deepCopy(JsonArray array) {
        return array == null ? null : array.copy();
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public Serializable disassemble(JsonArray array) {
        return array.encode();
    }

    @Override
    public JsonArray assemble(Serializable cached, Object owner) {
        return new JsonArray((String) cached);
    }
}
