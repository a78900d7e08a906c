module github.com/payment-gateway/sdk-go-check

go 1.23

require github.com/payment-gateway/sdk-go v0.1.0

replace github.com/payment-gateway/sdk-go => ../../../generated/sdk/go
